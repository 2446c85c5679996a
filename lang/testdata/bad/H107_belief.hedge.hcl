case "bad" { # want H107
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
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

impact "doctrine" "posture" { # want H107
  why = "A reason"
}

judgement "gone" { # want H107
  event     = posture == "leave"
  says      = "remote"
  by        = 2040
  base_rate = "2 of 40"
  own       = true
}

judgement "stays" { # want H107
  event     = posture == "stay"
  says      = "likely"
  by        = 2040
  base_from = "Alliances since 1945"
  own       = true
}

judgement "nothing" { # want H107
  says = "likely"
  by   = 2040
  own  = true
}

evidence "seen" { # want H107 H107 H107
  own = true
}

lexicon "house" { # want H107
  own = true
}
