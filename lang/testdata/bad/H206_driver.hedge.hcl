case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "ICD 203" # want H206
}

descriptor "doctrine" {
  title = "Doctrine"
  state "home"   { title = "Home" }
  state "abroad" { title = "Abroad" }
}

descriptor "posture" {
  title = "Posture"
  state "leave" { title = "Leave" }
  state "stay"  { title = "Stay" }
}

impact "doctrin" "posture" { # want H206
  why   = "A reason"
  table = "x"
}

judgement "gone" {
  event = scenario.gone # want H206
  says  = "remote"
  by    = 2040
  own   = true
}
