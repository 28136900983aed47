// MediatR has a Unit of its own, for "no answer"; here a unit is always an administrative one.
global using Unit = Petitions.Domain.Territory.Unit;
