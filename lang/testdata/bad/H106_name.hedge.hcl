case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant { # want H106
  value = 1
}

constant "tax rate" { # want H106
  value = 1
}

formula "a" "b" { # want H106
  value = 1
}

descriptor "posture" {
  title = "Posture"
  state { title = "Stays" } # want H106
  state "stay"  { title = "Stays" }
  state "leave" { title = "Leaves" }
}

uncertainty "depth" {
  unit = "1"
  by { # want H106
    stay = "0 to 1"
  }
}
