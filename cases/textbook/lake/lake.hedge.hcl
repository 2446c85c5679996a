# The shallow lake.
#
# A town earns its living by releasing phosphorus into its lake. The lake cleans
# itself, but the mud on its floor gives phosphorus back, slowly at first and then
# quickly. Past a tipping point the lake turns green, and cutting the release later
# may not bring it back.
#
# Problem: S. R. Carpenter, D. Ludwig and W. A. Brock, "Management of eutrophication
# for lakes subject to potentially irreversible change", Ecological Applications
# 9(3), 1999, pages 751-771. The form with lognormal inflow and 100 steps is the one
# used as a test problem for decisions under deep uncertainty (J. D. Quinn,
# P. M. Reed and K. Keller, Environmental Modelling & Software 92, 2017).
#
#   P(t+1) = P(t) + release + P^q / (1 + P^q) - b P + natural inflow(t),   P(0) = 0
#
# The 100 steps are the years 2001 to 2100; the calendar means nothing else.
# Phosphorus is counted in units in which half of the highest recycling is reached
# at 1, and time in units in which the highest recycling is 1 a year.

case "lake" {
  title    = "The shallow lake"
  question = "How much may a town release into a lake that can tip?"
  focal    = actor.town
  horizon  = { from = 2001, to = 2100 }
  as_of    = "2017-06-01"
  headline = outcome.reliability
}

source "carpenter_1999" {
  kind      = "paper"
  title     = "Management of eutrophication for lakes subject to potentially irreversible change"
  author    = "S. R. Carpenter, D. Ludwig, W. A. Brock"
  publisher = "Ecological Applications 9(3), 751-771"
  date      = "1999-08-01"
  url       = "https://doi.org/10.1890/1051-0761(1999)009[0751:MOEFLS]2.0.CO;2"
  grade     = "A1"
}

source "quinn_2017" {
  kind      = "paper"
  title     = "Direct policy search for robust multi-objective management of deeply uncertain socio-ecological tipping points"
  author    = "J. D. Quinn, P. M. Reed, K. Keller"
  publisher = "Environmental Modelling & Software 92, 125-141"
  date      = "2017-06-01"
  url       = "https://doi.org/10.1016/j.envsoft.2017.02.017"
  grade     = "A1"
}

actor "town" { title = "The town on the lake" }

# ---- what nobody controls

uncertainty "b" {
  title = "Share of its phosphorus that the lake loses in a year"
  range = "0.1 to 0.45 per year"
  cite  = source.quinn_2017
}

uncertainty "q" {
  title = "How abruptly the mud gives phosphorus back"
  range = "2 to 4.5"
  unit  = "1"
  cite  = source.quinn_2017
}

uncertainty "mean_inflow" {
  title = "Mean of the natural inflow"
  range = "0.01 to 0.05 per year"
  cite  = source.quinn_2017
}

uncertainty "sd_inflow" {
  title = "Standard deviation of the natural inflow"
  range = "0.001 to 0.005 per year"
  cite  = source.quinn_2017
}

uncertainty "delta" {
  title = "What a benefit is still worth when it comes a year later"
  range = "0.93 to 0.99"
  unit  = "1"
  cite  = source.quinn_2017
}

# One draw a year, the same for every strategy. The two formulas below turn it into
# a lognormal inflow with the mean and the standard deviation above.
uncertainty "weather" {
  title        = "This year's weather"
  distribution = "normal(0, 1)"
  unit         = "1"
  each         = "year"
  cite         = source.quinn_2017
}

constant "recycling_rate" {
  title = "Highest recycling from the mud (sets the unit of time)"
  value = "1 per year"
  as_of = "2017-06-01"
  cite  = source.carpenter_1999
}

constant "alpha" {
  title = "Benefit per unit released"
  value = 0.4
  unit  = "1"
  as_of = "2017-06-01"
  cite  = source.quinn_2017
}

constant "start" {
  title = "Phosphorus in the first year"
  value = 0
  unit  = "1"
  as_of = "2017-06-01"
  cite  = source.quinn_2017
}

# ---- what the town sets

lever "release" {
  title   = "Phosphorus released a year"
  range   = "0 to 0.1 per year"
  default = "0.02 per year"
  cite    = source.quinn_2017
}

lever "cut" {
  title   = "Share of the release given up from 2021 on"
  range   = "0 to 1"
  default = 0
  unit    = "1"
  own     = true
}

strategy "low" {
  title = "Release little"
  set   = { release = 0.02 }
  own   = true
}

strategy "modest" {
  title = "Release modestly"
  set   = { release = 0.03 }
  own   = true
}

strategy "generous" {
  title = "Release generously"
  set   = { release = 0.05 }
  own   = true
}

strategy "heedless" {
  title = "Release without heed"
  set   = { release = 0.1 }
  own   = true
}

# Twenty years without heed, then as little as the first strategy: what does
# repentance buy?
strategy "repentant" {
  title = "Release without heed, then repent"
  set   = { release = 0.1, cut = 0.8 }
  own   = true
}

# ---- the lake

formula "release_now" {
  title = "Release this year"
  unit  = "per year"
  value = release * (1 - step(cut, 2021))
}

formula "spread" {
  title = "Standard deviation of the logarithm of the inflow"
  unit  = "1"
  value = sqrt(log(1 + pow(sd_inflow / mean_inflow, 2)))
}

# Without spread (sd_inflow = 0) every year brings the mean: the deterministic lake.
formula "inflow" {
  title = "Natural inflow this year"
  unit  = "per year"
  value = mean_inflow * exp(spread * weather - spread * spread / 2)
}

formula "recycling" {
  title = "What the mud gives back"
  unit  = "per year"
  value = recycling_rate * pow(phosphorus, q) / (1 + pow(phosphorus, q))
}

stock "phosphorus" {
  title   = "Phosphorus in the lake"
  unit    = "1"
  initial = start
  flow    = release_now + inflow + recycling - b * phosphorus
}

# The tipping point is the lowest level above 0 at which recycling equals loss; it is
# the root of an equation and has no closed form. Whether the lake lies below it can
# be told without the root: below the tipping point recycling is smaller than loss,
# and so it is again above the upper, green equilibrium. Between the two lies the level
# with P^q = q - 1, at which recycling has its greatest lead over loss. So "below the
# tipping point" means: recycling does not keep up with loss, and P^q < q - 1.
formula "clear" {
  title = "The lake is below its tipping point"
  unit  = "yes/no"
  value = pow(phosphorus, q) < q - 1 && recycling_rate * pow(phosphorus, q - 1) < b * (1 + pow(phosphorus, q))
}

formula "discount_rate" {
  title = "Yearly rate that belongs to delta"
  unit  = "per year"
  value = (1 / delta - 1) / dt
}

# ---- what counts

outcome "max_P" {
  title = "Highest phosphorus in the lake"
  unit  = "1"
  value = highest(phosphorus)
  goal  = "minimise"
}

outcome "utility" {
  title = "Discounted benefit of the releases"
  unit  = "1"
  value = discounted(alpha * release_now, discount_rate)
  goal  = "maximise"
}

# Of the 99 changes from one year to the next, those of more than 0.02. A constant
# release has none; the repentant town makes one.
outcome "inertia" {
  title = "Share of years with an abrupt change of release"
  unit  = "percent"
  value = years(abs(release_now - previous(release_now, release)) > "0.02 per year") / "99 years"
  goal  = "minimise"
}

outcome "reliability" {
  title   = "Share of years below the tipping point"
  unit    = "percent"
  value   = years(clear) / "100 years"
  goal    = "maximise"
  require = reliability >= "90 percent"
  own     = true
}

outcome "tips_in" {
  title = "First year above the tipping point"
  unit  = "calendar year"
  value = first_year(!clear)
  goal  = "maximise"
}

# ---- the argument

claim "restraint_keeps_the_lake" {
  title    = "A low release keeps the lake clear nine years in ten"
  holds_if = under(strategy.low, reliability) >= "90 percent"
  cite     = source.carpenter_1999
}

claim "repentance_comes_too_late" {
  title    = "A lake that has tipped stays tipped after the cut"
  holds_if = under(strategy.repentant, at(clear, 2021) || !at(clear, 2100))
  cite     = source.carpenter_1999
}

# ---- tests of the case
#
# Six deterministic lakes with exact answers: the level in the last year, the benefit,
# the reliability and the year of tipping.

expect "lake_1_stays_clear" {
  title   = "b 0.42, q 2, inflow 0.02, release 0.02"
  futures = 20
  assert = share(under(strategy.low, under({ b = 0.42, q = 2, mean_inflow = 0.02, sd_inflow = 0, delta = 0.98 },
    abs(at(phosphorus, 2100) - 0.14285713130933264) <= 1e-9
    && abs(max_P - 0.14285713130933264) <= 1e-9
    && abs(utility - 0.34695217764209835) <= 1e-9
    && abs(reliability - "100 percent") <= "1e-9 percent"
    && tips_in == "2101 calendar year"
  ))) == 1
}

expect "lake_2_tips_in_2017" {
  title   = "b 0.42, q 2, inflow 0.02, release 0.05"
  futures = 20
  assert = share(under(strategy.generous, under({ b = 0.42, q = 2, mean_inflow = 0.02, sd_inflow = 0, delta = 0.98 },
    abs(at(phosphorus, 2100) - 2.1113821690935115) <= 1e-9
    && abs(max_P - 2.1113821690935115) <= 1e-9
    && abs(utility - 0.8673804441052467) <= 1e-9
    && abs(reliability - "16 percent") <= "1e-9 percent"
    && tips_in == "2017 calendar year"
  ))) == 1
}

expect "lake_3_tips_in_2008" {
  title   = "b 0.42, q 2, inflow 0.02, release 0.1"
  futures = 20
  assert = share(under(strategy.heedless, under({ b = 0.42, q = 2, mean_inflow = 0.02, sd_inflow = 0, delta = 0.98 },
    abs(at(phosphorus, 2100) - 2.283542090759231) <= 1e-9
    && abs(max_P - 2.283542090759231) <= 1e-9
    && abs(utility - 1.7347608882104935) <= 1e-9
    && abs(reliability - "7 percent") <= "1e-9 percent"
    && tips_in == "2008 calendar year"
  ))) == 1
}

expect "lake_4_tips_in_2012" {
  title   = "b 0.2, q 2.5, inflow 0.02, release 0.03"
  futures = 20
  assert = share(under(strategy.modest, under({ b = 0.2, q = 2.5, mean_inflow = 0.02, sd_inflow = 0, delta = 0.98 },
    abs(at(phosphorus, 2100) - 5.1690236436896715) <= 1e-9
    && abs(max_P - 5.1690236436896715) <= 1e-9
    && abs(utility - 0.5204282664631479) <= 1e-9
    && abs(reliability - "11 percent") <= "1e-9 percent"
    && tips_in == "2012 calendar year"
  ))) == 1
}

expect "lake_5_tips_in_2013" {
  title   = "b 0.35, q 3, inflow 0.02, release 0.1"
  futures = 20
  assert = share(under(strategy.heedless, under({ b = 0.35, q = 3, mean_inflow = 0.02, sd_inflow = 0, delta = 0.98 },
    abs(at(phosphorus, 2100) - 3.1078907642551354) <= 1e-9
    && abs(max_P - 3.1078907642551354) <= 1e-9
    && abs(utility - 1.7347608882104935) <= 1e-9
    && abs(reliability - "12 percent") <= "1e-9 percent"
    && tips_in == "2013 calendar year"
  ))) == 1
}

expect "lake_6_tips_without_the_town" {
  title   = "b 0.1, q 2, inflow 0.05, no release"
  futures = 20
  assert = share(under(strategy.low, under({ b = 0.1, q = 2, mean_inflow = 0.05, sd_inflow = 0, delta = 0.98, release = 0 },
    abs(at(phosphorus, 2100) - 10.407526256485363) <= 1e-9
    && abs(max_P - 10.407526256485363) <= 1e-9
    && abs(utility) <= 1e-9
    && abs(reliability - "3 percent") <= "1e-9 percent"
    && tips_in == "2004 calendar year"
  ))) == 1
}

# The tipping point itself, without a root finder: a lake that starts a hair below it
# is clear in its first year, one that starts a hair above is not.

expect "tipping_point_b42_q2" {
  title   = "b 0.42, q 2: tipping point 0.544540001607"
  futures = 20
  assert = share(under(strategy.low, under({ b = 0.42, q = 2 },
    under({ start = 0.544540001 }, at(clear, 2001))
    && under({ start = 0.544540002 }, !at(clear, 2001))
  ))) == 1
}

expect "tipping_point_b20_q25" {
  title   = "b 0.2, q 2.5: tipping point 0.359434181652"
  futures = 20
  assert = share(under(strategy.low, under({ b = 0.2, q = 2.5 },
    under({ start = 0.359434181 }, at(clear, 2001))
    && under({ start = 0.359434182 }, !at(clear, 2001))
  ))) == 1
}

expect "tipping_point_b35_q3" {
  title   = "b 0.35, q 3: tipping point 0.677311689546"
  futures = 20
  assert = share(under(strategy.low, under({ b = 0.35, q = 3 },
    under({ start = 0.677311689 }, at(clear, 2001))
    && under({ start = 0.677311690 }, !at(clear, 2001))
  ))) == 1
}

# Theory: the same weather, more release, never less phosphorus; and the repentant town
# changes its release by more than 0.02 exactly once.

expect "more_release_more_phosphorus" {
  futures = 500
  assert  = share(under(strategy.generous, max_P) < under(strategy.low, max_P)) == 0
}

expect "one_abrupt_change" {
  futures = 20
  assert  = share(under(strategy.repentant, abs(inertia * "99 years" - "1 year") <= "1e-9 years") && under(strategy.heedless, inertia) == 0) == 1
}
