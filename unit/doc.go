// Package unit answers: in what is this number measured, and may these two
// numbers stand side by side?
//
// A [Unit] is a dimension (money, time, persons, a share of GDP ...) with the
// scale in which the author writes it. Numbers are stored in coherent units:
// "percent" stores 1/100, "bn" 1e9, time in years of 365.25 days. The scale
// turns the author's number into the stored one; it is held as an exact ratio,
// so "0.05 percent" is the float64 nearest to 0.0005.
//
// The room also reads the strings in which a case writes quantities
// ([ParseQuantity]), ranges ([ParseRange]) and distributions ([ParseSpread]).
// It gives them no meaning: which draw a distribution makes is decided by the
// language room.
//
// It is not a converter: currencies, price years and shares of different bases
// are different dimensions, and going from one to the other takes a constant of
// the case.
//
// # Writing units
//
//	percent   %   permille   basis points   share      pure numbers
//	percent of GDP                                     a share with a base
//	index     index of readiness     yes/no     1
//	years   months   weeks   days   hours   calendar year
//	USD   USD bn   bn USD   KRW tn   USD2024 bn        money, price year
//	persons   warheads   tonnes   km^2   TWh           counts and measures
//	USD bn/year   USD/person/year   USD per person     division
//	per year   1/year   per 100 warheads
//	per (percent of GDP/year)                          parentheses
//
// "A per B/C" is refused because it can be read in two ways.
//
// # Writing quantities
//
//	28,500 persons
//	0.1 to 0.7 percent of GDP/year          a span
//	between 2 and 8 percent                 evenly spread bounds
//	2 to 9 USD bn, likely 4                 PERT
//	normal(3, 1) percent within 0 to 6      a named family, cut off
//
// The named families are listed at [Kind].
//
// Invariants: a Unit is immutable and comparable with ==; the zero Unit is
// [One]; Parse(u.String()) == u for every valid unit (given the same counting
// words); no input makes the package panic.
package unit
