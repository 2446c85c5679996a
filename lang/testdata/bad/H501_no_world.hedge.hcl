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


constraint "stays" { # want H501
  never = posture == "leave"
}

constraint "leaves" {
  never = posture == "stay"
}
