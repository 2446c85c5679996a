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
  table = /* # want H506 */ <<-T
          leave
    home      3
  T
  why   = "A reason"
}

impact "posture" "doctrine" {
  table = /* # want H506 */ <<-T
  T
  why   = "A reason"
}
