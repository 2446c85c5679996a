# A case to start from. Change names, numbers and sentences as you like: `hedge check`
# says whether the text still makes sense, `hedge run` gives the answer, `hedge test`
# runs the tests at the end. What follows a # is for readers; the program skips it.
# All numbers are invented; `own = true` says so: the analyst's own judgement.

case "starter" {
  title    = "How much gas should the ministry buy ahead?"
  question = "Is extra gas every year worth its price in case the pipeline is shut?"
  horizon  = { from = 2026, to = 2035 }  # first and last year
  as_of    = "2026-01-01"                # what was known on this day
  baseline = scenario.open               # the future to start from
}

# Something that can turn out one way or another. Each way gets a name, ...
descriptor "pipeline" {
  title = "The pipeline from the east"
  state "flows" { title = "Gas flows" }
  state "shut"  { title = "The pipeline is shut" }
  own   = true
}

# ... and a scenario says in words which way is meant.
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

# What nobody controls. "9 to 12" claims no likelihood, only that it lies between.
uncertainty "demand" {
  title = "What the country burns"
  range = "9 to 12 TWh/year"
  own   = true
}

uncertainty "supply" {
  title = "What comes in without buying ahead"
  by "pipeline" {
    flows = "10 to 13 TWh/year"
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

# The store fills and empties from year to year; it cannot hold more than 8 TWh.
stock "store" {
  title   = "Gas in store"
  unit    = "TWh"
  initial = "3 TWh"
  min     = "0 TWh"
  max     = "8 TWh"
  flow    = supply + purchase - demand
}

formula "shortage" {
  title = "Gas that is missing this year"
  unit  = "TWh/year"
  value = max(0, demand - supply - purchase - store / dt)
}

# What counts, which way is better, and the bar that a good plan must clear.
outcome "cost" {
  title   = "Gas bought and damage by shortage"
  unit    = "EUR mn/year"
  value   = mean(purchase * "40 EUR mn/TWh" + shortage * "250 EUR mn/TWh")
  goal    = "minimise"
  require = cost <= "300 EUR mn/year"
  own     = true
}

# A sentence of the argument, written so that every future can test it.
claim "insurance_pays" {
  title    = "If the pipeline is shut, buying ahead is cheaper"
  holds_if = under(scenario.closed, under(strategy.insure, cost) < under(strategy.wait, cost))
  own      = true
}

# A test of the text: if it fails, something above says what nobody means.
expect "buying_helps" {
  title  = "Buying ahead never makes the shortage worse"
  assert = share(under(strategy.insure, mean(shortage)) > under(strategy.wait, mean(shortage))) == 0
}
