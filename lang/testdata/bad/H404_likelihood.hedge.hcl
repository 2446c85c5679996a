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

judgement "backwards" {
  event = posture == "leave"
  says  = "80 to 55 percent" # want H404
  by    = 2040
  own   = true
}

judgement "outside" {
  event = posture == "leave"
  says  = "at most 120 percent" # want H404
  by    = 2040
  own   = true
}

judgement "below" {
  event = posture == "leave"
  says  = "-5 to 5 percent" # want H404
  by    = 2040
  own   = true
}

judgement "sign" {
  event = posture == "leave"
  says  = "less than 5%" # want H404
  by    = 2040
  own   = true
}

judgement "odds" {
  event = posture == "leave"
  says  = "1 in 20" # want H404
  by    = 2040
  own   = true
}

judgement "bare" {
  event = posture == "leave"
  says  = 0.05 # want H404
  by    = 2040
  own   = true
}

judgement "dash" {
  event = posture == "leave"
  says  = "1-5 %" # want H404
  by    = 2040
  own   = true
}

lexicon "house" { # want H212
  terms = {
    rare   = "5 to 1 percent" # want H404
    common = "often 80"       # want H404
  }
}
