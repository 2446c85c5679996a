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
  paragraphs = 6
}

constant "tax" {
  value = 2
  cite  = source.paper.p1
}

constant "toll" {
  value = 2
  cite  = [source.paper.p2, source.paper.p3] # want H231
}

constant "fee" { # want H231
  value = 2
  own   = true
}

outcome "sum" {
  unit  = "1"
  goal  = "maximise"
  value = tax + toll + fee
}

coverage "paper" {
  table = <<-T
    p1  constant.tax, constant.toll, case.question
    p2  constant.toll
    p3  constant.toll
    p4  constant.fee
    p5  constant.fee; left: the rest
    p6  left: an example
  T
}
