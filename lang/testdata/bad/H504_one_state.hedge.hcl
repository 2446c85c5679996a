case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "posture" { # want H504
  title = "Posture"
  state "stay" { title = "Stays" }
}
