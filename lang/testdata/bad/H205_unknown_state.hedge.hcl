case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  baseline = scenario.leaving
  as_of    = "2025-11-24"
}

descriptor "posture" {
  title = "Posture"
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}


scenario "leaving" {
  title = "Leaves"
  where = posture == "leaves" # want H205
}
