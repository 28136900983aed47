using MediatR;

namespace Petitions.Application;

/// <summary>A use case that changes something. It runs in one transaction: all of it or nothing.</summary>
/// <typeparam name="TAnswer">What it answers; kept with the idempotency key, so it must survive a round trip through JSON.</typeparam>
public interface ICommand<out TAnswer> : IRequest<TAnswer>;
