case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "lost" {
value }
formula "last" { # want H190
value }
