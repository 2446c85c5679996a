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

judgement "late" {
  event = posture == "leave"
  says  = "remote"
  by    = 2050 # want H705
  own   = true
}

judgement "early" {
  event = posture == "stay"
  says  = "likely"
  by    = 2024 # want H705
  own   = true
}

judgement "this_year" {
  event = doctrine == "home"
  says  = "likely"
  by    = 2025
  own   = true
}
