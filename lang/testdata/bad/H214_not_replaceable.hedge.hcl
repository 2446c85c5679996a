case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "posture" {
  title = "Posture"
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}

constant "price" {
  value = 3
}

event "war" {
  hazard = "1 percent/year"
}

formula "loss" {
  value = fired(war) && posture == "leave" ? price * elapsed / dt : 0
}

outcome "total" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ war = true, price = 2 }, loss)) # want H214
}

outcome "states" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ posture = "leave" }, loss)) # want H214
}

outcome "calendar" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ elapsed = 0 }, loss)) # want H214
}

outcome "outcomes" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ total = 0 }, loss)) # want H214
}

claim "bearable" {
  holds_if = mean(with({ bearable = 0 }, loss)) < 3 # want H214
}

outcome "misspelt" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ prise = 0 }, loss)) # want H201
}

outcome "twice" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with({ price = 0, price = 1 }, loss)) # want H202
}

outcome "no_set" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with(price, loss)) # want H108
}

outcome "one_argument" {
  unit  = "1"
  goal  = "minimise"
  value = mean(with(loss)) # want H210
}
