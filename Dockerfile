FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Api/Petitions.Api.csproj --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Vietnamese text needs ICU, which this image has and its "chiseled" and "alpine" relatives have not.
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
RUN ldconfig -p | grep -q libicuuc
WORKDIR /app
COPY --from=build /app .
COPY LICENSE .

# The image has no curl: bash speaks enough HTTP for "is it alive".
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

# The image's own unprivileged user. Needs ConnectionStrings__Petitions; see docs/operations.md.
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "Petitions.Api.dll"]
