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


uncertainty "depth" {
  unit = "1"
  by "posture" { # want H211
    stay = "0 to 1"
  }
}

formula "a" {
  value = choose(posture, { leave = 1 }) # want H211
}
