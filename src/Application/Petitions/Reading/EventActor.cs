using System.Text.Json;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;

namespace Petitions.Application.Petitions.Reading;

/// <summary>Who did it.</summary>
public sealed record EventActor(string Name, Role Role, AgencyReference? Agency);
