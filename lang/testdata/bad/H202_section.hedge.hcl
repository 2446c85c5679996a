case "bad" {
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

impact "doctrine" "posture" {
  table = <<-T
            leave  stay
    home        1    -1
    abroad      0     0
  T
  why   = "A reason"
}

impact "doctrine" "posture" { # want H202
  table = <<-T
            leave  stay
    home        1    -1
    abroad      0     0
  T
  why   = "A reason"
}

lexicon "house" { # want H212
  terms = {
    remote   = "1 to 5 percent"
    "Remote" = "2 to 5 percent" # want H202
  }
}
