case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
  baseline = scenario.leaving
}

descriptor "posture" {
  title = "Posture"
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}

scenario "leaving" {
  title = "Leaves"
  where = posture = "leave" # want H101
}

outcome "cost" {
  unit  = "1"
  goal  = "minimise"
  value = (posture = "leave") ? 1 : prise # want H101 H201
}
