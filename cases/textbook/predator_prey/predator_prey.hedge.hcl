# Predators and prey.
#
# Prey multiply, predators eat them and multiply in turn, and then starve. Nobody
# steers; the two populations chase each other for ever.
#
#   prey      grow by  birth rate x prey  and shrink by  predation rate x prey x predators
#   predators grow by  efficiency x prey x predators  and shrink by  loss rate x predators
#
# A. J. Lotka, Elements of Physical Biology, Williams & Wilkins, 1925; V. Volterra,
# "Fluctuations in the abundance of a species considered mathematically", Nature 118,
# 1926, pages 558-560. Ranges and starting numbers are those of the predator-prey
# example of the EMA Workbench (J. H. Kwakkel, Environmental Modelling & Software 96,
# 2017), whose 365 steps are read here as 365 years of one step each; it uses four
# smaller steps for each of them.

case "predator_prey" {
  title    = "Predators and prey"
  question = "How rare do the prey become before they recover?"
  horizon  = { from = 2001, to = 2365 }  # 365 steps; the calendar means nothing else
  as_of    = "2017-10-01"
  headline = outcome.fewest_prey
  units    = ["prey", "predators"]
}

source "lotka_1925" {
  kind      = "book"
  title     = "Elements of Physical Biology"
  author    = "A. J. Lotka"
  publisher = "Williams & Wilkins"
  date      = "1925-01-01"
  url       = "https://archive.org/details/elementsofphysic017171mbp"
  grade     = "A1"
  note      = "day and month not known"
}

source "volterra_1926" {
  kind      = "paper"
  title     = "Fluctuations in the abundance of a species considered mathematically"
  author    = "V. Volterra"
  publisher = "Nature 118, 558-560"
  date      = "1926-10-16"
  url       = "https://doi.org/10.1038/118558a0"
  grade     = "A1"
}

source "kwakkel_2017" {
  kind      = "software"
  title     = "The Exploratory Modeling Workbench, predator-prey example"
  author    = "J. H. Kwakkel"
  publisher = "Environmental Modelling & Software 96, 239-250; example of the EMA Workbench"
  date      = "2017-10-01"
  url       = "https://github.com/quaquel/EMAworkbench"
  grade     = "A1"
}

# ---- what nobody controls

uncertainty "prey_birth_rate" {
  title = "Births a year per animal of prey"
  range = "0.015 to 0.035 per year"
  cite  = source.kwakkel_2017
}

uncertainty "predation_rate" {
  title = "Share of the prey that one predator takes a year"
  range = "0.0005 to 0.003 per predator per year"
  cite  = source.kwakkel_2017
}

uncertainty "predator_efficiency" {
  title = "Predators raised a year per predator and animal of prey"
  range = "0.001 to 0.004 per prey per year"
  cite  = source.kwakkel_2017
}

uncertainty "predator_loss_rate" {
  title = "Share of the predators that die a year"
  range = "0.04 to 0.08 per year"
  cite  = source.kwakkel_2017
}

constant "initial_prey" {
  title = "Prey in the first year"
  value = "50 prey"
  as_of = "2017-10-01"
  cite  = source.kwakkel_2017
}

constant "initial_predators" {
  title = "Predators in the first year"
  value = "20 predators"
  as_of = "2017-10-01"
  cite  = source.kwakkel_2017
}

# ---- the two populations
#
# No floor at zero is written: with these rates a step never takes more than is there
# (at worst a quarter of the prey), and a test below says so.

stock "prey" {
  title   = "Prey"
  unit    = "prey"
  initial = initial_prey
  flow    = prey_birth_rate * prey - predation_rate * prey * predators
}

stock "predators" {
  title   = "Predators"
  unit    = "predators"
  initial = initial_predators
  flow    = predator_efficiency * prey * predators - predator_loss_rate * predators
}

# In the true equations this quantity never changes. The year-long steps follow the
# tangent and so drift outwards: here it can only grow, and a test below says so.
formula "orbit" {
  title = "Size of the cycle (constant in the true equations)"
  unit  = "per year"
  value = (
    predator_efficiency * prey - predator_loss_rate * log(prey / "1 prey")
    + predation_rate * predators - prey_birth_rate * log(predators / "1 predators")
  )
}

# ---- what counts

outcome "fewest_prey" {
  title   = "Fewest prey in any year"
  unit    = "prey"
  value   = lowest(prey)
  goal    = "maximise"
  require = fewest_prey >= "1 prey"
  own     = true
}

outcome "most_predators" {
  title = "Most predators in any year"
  unit  = "predators"
  value = highest(predators)
  goal  = "minimise"
}

outcome "prey_at_the_end" {
  title = "Prey after 365 years"
  unit  = "prey"
  value = final(prey)
  goal  = "maximise"
}

outcome "predators_at_the_end" {
  title = "Predators after 365 years"
  unit  = "predators"
  value = final(predators)
  goal  = "maximise"
}

# ---- tests of the case

variant "middling" {
  title = "Rates in the middle of their ranges"
  set   = { prey_birth_rate = 0.025, predation_rate = 0.0015, predator_efficiency = 0.002, predator_loss_rate = 0.06 }
}

# 50 + 0.025 x 50 - 0.0015 x 50 x 20 = 49.75, and so on.
expect "first_steps_by_hand" {
  futures = 20
  assert = share(under(variant.middling,
    abs(at(prey, 2002) - "49.75 prey") <= "1e-12 prey"
    && abs(at(predators, 2002) - "20.8 predators") <= "1e-12 predators"
    && abs(at(prey, 2003) - "49.44155 prey") <= "1e-12 prey"
    && abs(at(predators, 2003) - "21.6216 predators") <= "1e-12 predators"
  )) == 1
}

# Births balance predation at birth rate / predation rate = 20 predators, and losses
# balance births of predators at loss rate / efficiency = 50 prey: the starting numbers.
expect "equilibrium_stays" {
  title   = "Started in equilibrium, nothing moves in 365 years"
  futures = 20
  assert = share(under({ prey_birth_rate = 0.03, predation_rate = 0.0015, predator_efficiency = 0.001, predator_loss_rate = 0.05 },
    abs(prey_at_the_end - "50 prey") <= "1e-9 prey"
    && abs(predators_at_the_end - "20 predators") <= "1e-9 predators"
    && abs(fewest_prey - "50 prey") <= "1e-9 prey"
  )) == 1
}

expect "never_negative" {
  title   = "Neither population falls to zero or below"
  futures = 2000
  assert  = share(fewest_prey <= 0 || lowest(predators) <= 0) == 0
}

expect "cycle_only_grows" {
  title   = "Year-long steps drift outwards, never inwards"
  futures = 2000
  assert  = share(at(orbit, 2365) < at(orbit, 2001)) == 0
}

expect "uneaten_prey_grow" {
  title   = "Where nothing is eaten, prey grow by their birth rate every year"
  futures = 20
  assert  = share(abs(under({ prey_birth_rate = 0.02, predation_rate = 0, predator_efficiency = 0 }, at(prey, 2003)) - "52.02 prey") > "1e-12 prey") == 0
}
