using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Notices;

namespace Petitions.Application.Notices;

/// <summary>Sweeps now, by today's ladder, whatever the day; what was raised before is not raised again.</summary>
public sealed record RunSweep : ICommand<SweepView>;

public sealed class RunSweepHandler(IPetitionsDb db, ISweeper sweeper, ICurrentActor actor) : IRequestHandler<RunSweep, SweepView>
{
    public async Task<SweepView> Handle(RunSweep command, CancellationToken cancellationToken)
    {
        var id = await sweeper.SweepAsync(SweepTrigger.Hand, actor.Identity.Name, cancellationToken);
        var sweep = await db.Sweeps.AsNoTracking().Include(one => one.Rungs).SingleAsync(one => one.Id == id, cancellationToken);
        return SweepView.Of(sweep, await db.Rungs.AsNoTracking().ToDictionaryAsync(rung => rung.Id, cancellationToken));
    }
}
