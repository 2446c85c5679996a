case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
  baseline = leaving # want H108
}

descriptor "posture" {
  title = "Posture"
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}


constant "tax" {
  title = 3 # want H108
  value = [1, 2] # want H108
  own   = "yes" # want H108
}

scenario "leaving" {
  title = "Leaves"
  where = posture == leave # want H108
  cite  = "the paper" # want H108
}
