case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "icd203"
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

judgement "off" {
  event = posture == "leave"
  says  = "remotee" # want H401
  by    = 2040
  own   = true
}

judgement "foreign" {
  event = posture == "leave"
  says  = "highly unlikely" # want H401
  by    = 2040
  own   = true
}

judgement "article" {
  event = posture == "leave"
  says  = "a remote" # want H401
  by    = 2040
  own   = true
}
