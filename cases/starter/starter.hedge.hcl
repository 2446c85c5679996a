# A case to start from. Change names, numbers and sentences as you like; after every
# change `hedge check` says whether the text still makes sense, and `hedge run` gives
# the answer. Text behind a # is for readers; the program skips it.
# All numbers here are invented. `own = true` says so: the analyst's own judgement.

case "starter" {
  title    = "How much gas should the ministry buy ahead?"
  question = "Is it worth paying for extra gas every year in case the pipeline is shut?"
  focal    = actor.ministry
  horizon  = { from = 2026, to = 2035 } # first and last year
  as_of    = "2026-01-01"               # what was known on this day
  baseline = scenario.open              # the future we start from
  headline = outcome.cost               # the result to compare by
}

actor "ministry" { title = "The ministry of energy" }

# A descriptor is something that can turn out one way or another ...
descriptor "pipeline" {
  title = "The pipeline from the east"
  state "flows" { title = "Gas flows" }
  state "shut"  { title = "The pipeline is shut" }
}

# ... and a scenario gives one of those ways a name.
scenario "open" {
  title = "The pipeline stays open"
  where = pipeline == "flows"
  own   = true
}

scenario "closed" {
  title = "The pipeline is shut"
  where = pipeline == "shut"
  own   = true
}

# What nobody controls. "a to b" claims no likelihood, only that it lies between.
uncertainty "demand" {
  title = "What the country burns"
  range = "9 to 12 TWh/year"
  own   = true
}

uncertainty "supply" {
  title = "What comes in without extra buying"
  by "pipeline" {
    flows = "9 to 12 TWh/year"
    shut  = "6 to 9 TWh/year"
  }
  own   = true
}

# What the ministry can set, and two ways to set it.
lever "purchase" {
  title   = "Extra gas bought every year"
  range   = "0 to 6 TWh/year"
  default = "0 TWh/year"
  own     = true
}

strategy "wait" {
  title = "Buy nothing ahead"
  set   = { purchase = "0 TWh/year" }
  own   = true
}

strategy "insure" {
  title = "Buy 2 TWh ahead every year"
  set   = { purchase = "2 TWh/year" }
  own   = true
}

# The store fills and empties from year to year, and cannot hold more than 8 TWh.
stock "store" {
  title   = "Gas in store"
  unit    = "TWh"
  initial = "3 TWh"
  min     = "0 TWh"
  max     = "8 TWh"
  flow    = supply + purchase - demand
  own     = true
}

formula "shortage" {
  title = "Gas that is missing this year"
  unit  = "TWh/year"
  value = max(0, demand - supply - purchase - store / dt)
}

# What counts, which way is better, and the bar that a good plan must clear.
outcome "cost" {
  title   = "Bought gas and the damage by shortage, a year"
  unit    = "EUR mn/year"
  value   = mean(purchase * "40 EUR mn/TWh" + shortage * "250 EUR mn/TWh")
  goal    = "minimise"
  require = cost <= "200 EUR mn/year"
  own     = true
}

# A sentence of the argument, written so that it can be tested in every future.
claim "insurance_pays" {
  title    = "If the pipeline is shut, buying ahead is cheaper"
  holds_if = under(scenario.closed, under(strategy.insure, cost) < under(strategy.wait, cost))
  own      = true
}

# A test of the text itself: if this fails, a formula above says something silly.
expect "buying_helps" {
  title  = "Buying ahead never makes the shortage worse"
  assert = share(under(strategy.insure, mean(shortage)) > under(strategy.wait, mean(shortage))) == 0
}
