case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = 3
  own   = true
}

formula "price" { # want H202
  value = 4
}

descriptor "posture" {
  title = "Posture"
  state "stay" { title = "Stays" }
  state "stay" { title = "Stays on" } # want H202
  state "go"   { title = "Goes" }
}

source "paper" {
  kind       = "report"
  title      = "Paper"
  date       = "2024"
  paragraphs = 1
}

coverage "paper" {
  table = <<-T
    p1  left: colour
  T
}

coverage "paper" { # want H202
  table = <<-T
    p1  left: colour
  T
}

lever "tax" {
  range = "0 to 1"
  own   = true
}

strategy "high" {
  title = "High"
  set = {
    tax = 0.9
    tax = 0.8 # want H202
  }
}
