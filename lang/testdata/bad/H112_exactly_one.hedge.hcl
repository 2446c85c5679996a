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


uncertainty "growth" {
  range        = "1 to 3 percent/year"
  distribution = "between 1 and 3 percent/year" # want H112
}

lever "tax" { # want H112
  default = 0.3
}

constraint "stays" { # want H112
  when = posture == "stay"
}
