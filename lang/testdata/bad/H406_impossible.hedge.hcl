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

constraint "stays" {
  never = posture == "leave" && doctrine == "abroad"
  own   = true
}

judgement "event" {
  event = posture == "leave" && doctrine == "abroad" # want H406
  says  = "remote"
  by    = 2040
  own   = true
}

judgement "condition" {
  event = posture == "leave"
  given = posture == "leave" && doctrine == "abroad" # want H406
  says  = "remote"
  by    = 2040
  own   = true
}

judgement "given_it" {
  event = posture == "leave" # want H406
  given = doctrine == "abroad"
  says  = "remote"
  by    = 2040
  own   = true
}

judgement "compared" {
  event            = posture == "stay"
  more_likely_than = posture == "leave" && posture == "stay" # want H406
  by               = 2040
  own              = true
}

judgement "kept" {
  event     = false # want H406
  says      = "remote"
  by        = 2040
  set_aside = "The case has no such world"
  own       = true
}

evidence "seen" {
  date     = "2025-06-01"
  supports = doctrine == "abroad" && posture == "leave" # want H406
  ratio    = 2
  own      = true
}
