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

judgement "mixed" {
  event = posture == "leave"
  says  = "Likely with high confidence" # want H403
  by    = 2040
  own   = true
}

judgement "numbers" {
  event = posture == "leave"
  says  = "55 to 80 percent, low confidence" # want H403
  by    = 2040
  own   = true
}

judgement "sure" {
  event = posture == "leave"
  says  = "we are confident" # want H403
  by    = 2040
  own   = true
}
