using MediatR;

namespace Petitions.Application;

/// <summary>A use case that only reads.</summary>
public interface IQuery<out TAnswer> : IRequest<TAnswer>;
