case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

source "paper" {
  kind       = "column"
  title      = "A column"
  date       = "2025"
  paragraphs = 26
}

constant "tax" {
  value = 0.3
  cite  = [source.paper.p25, source.paper.p27] # want H207
}

constant "fee" {
  value = 0.3
  cite  = source.paper.page3 # want H207
}
