case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "nato"
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

judgement "leaving" {
  event = posture == "leave"
  says  = "unlikely" # want H408
  by    = 2040
  own   = true
}

judgement "again" {
  event = posture == "leave"
  says  = "Unlikely"
  by    = 2040
  own   = true
}
