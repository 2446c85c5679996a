case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
  lexicon  = "icd203"
  baseline = scenario.gone
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

source "paper" {
  kind  = "paper"
  title = "The paper"
  date  = "2025"
}

scenario "gone" {
  title = "Gone"
  where = posture == "leave"
}

constraint "turns" {
  when    = posture == "leave"
  only_if = doctrine == "home"
  own     = true
}

judgement "remote" {
  event = scenario.gone
  says  = "remote"
  by    = 2040
  cite  = source.paper.p3
}

judgement "unlikely" {
  event = posture != "stay"
  says  = "unlikely" # want H407
  by    = 2040
  own   = true
}

judgement "turn" {
  event = doctrine == "home"
  says  = "at most 10 percent" # want H407
  by    = 2040
  own   = true
}

judgement "fits" {
  event = doctrine == "home"
  says  = "unlikely" # want H407
  by    = 2040
  own   = true
}

judgement "aside" {
  event     = scenario.gone
  says      = "likely"
  by        = 2040
  set_aside = "Superseded"
  own       = true
}

judgement "soon" {
  event = scenario.gone
  says  = "3 percent" # want H407
  by    = 2027
  own   = true
}
