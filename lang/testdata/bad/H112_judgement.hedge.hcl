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

judgement "both" {
  event            = posture == "leave"
  says             = "remote"
  more_likely_than = posture == "stay" # want H112
  by               = 2040
  own              = true
}

judgement "neither" { # want H112
  event = posture == "leave"
  by    = 2040
  own   = true
}
