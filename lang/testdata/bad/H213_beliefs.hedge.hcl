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

impact "doctrine" "posture" { # want H213
  table = <<-T
            leave  stay
    home        1    -1
    abroad      0     0
  T
}

judgement "gone" { # want H213
  event = posture == "leave"
  says  = "remote"
  by    = 2040
}

evidence "seen" { # want H213
  date     = "2025"
  supports = posture == "stay"
  ratio    = "weak"
}
