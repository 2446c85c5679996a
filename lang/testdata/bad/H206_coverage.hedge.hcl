case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

source "paper" {
  kind       = "paper"
  title      = "The paper"
  date       = "2025"
  paragraphs = 8
}

source "uncounted" { # want H107
  kind  = "paper"
  title = "The other paper"
  date  = "2025"
}

constant "tax" {
  value = 2
  cite  = source.paper.p1
}

outcome "sum" {
  unit  = "1"
  goal  = "maximise"
  value = tax
}

coverage "paper" {
  table = <<-T
    title  case.question
    p1     constant.tacks; left: # want H206
    p2     tax; left: # want H206
    p3     claim.tax; left: # want H206
    p4     clam.tax; left: # want H103
    p5     game.rivalry; left: # want H104
    p6     case.horizon; left: # want H206
    p6     left: twice # want H202
    p7     left: nothing
    p8     left: nothing
    p9     left: beyond the end # want H207
    10     left: no part # want H207
  T
}

coverage "uncounted" {
  table = <<-T
    p1     left: nothing
    p12    left: the rest
  T
}

coverage "papers" { # want H206
  table = <<-T
    p1  left: all
  T
}

coverage "third" { # want H206
  table = "p1 left: all" # want H108
}
