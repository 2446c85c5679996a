case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

speed = 3 # want H105

constant "tax" {
  value  = 0.3
  colour = "red" # want H105
  inner {}       # want H105
}
