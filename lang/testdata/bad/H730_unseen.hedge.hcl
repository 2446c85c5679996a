case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "ally" {
  title = "The ally"
  state "stays"  { title = "Stays" }
  state "leaves" { title = "Leaves" }
}

descriptor "sea" {
  title      = "The sea"
  observable = true
  state "open"   { title = "Open" }
  state "frozen" { title = "Frozen" }
}

uncertainty "mood" {
  unit  = "1"
  range = "0 to 1"
}

uncertainty "price" {
  unit       = "1"
  range      = "0 to 1"
  observable = true
}

formula "rumour" {
  value = mood * elapsed / dt
}

signpost "leaving" {
  title = "The ally leaves"
  when  = ally == "leaves" # want H730
}

signpost "sour" {
  title = "The mood is bad"
  when  = mood > 0.5 # want H730
}

signpost "cold" {
  title = "What can be seen"
  when  = sea == "frozen" && price > 0.5 || rumour > 2
}

signpost "chosen" {
  title = "A choice by a driver"
  when  = choose(ally, { stays = false, leaves = true }) # want H730
}

signpost "number" {
  title = "Not a condition"
  when  = rumour # want H308
}

signpost "future" {
  title = "What the end will show"
  when  = mean(rumour) > 1 # want H704
}

signpost "measured" {
  title = "An outcome"
  when  = heard > 1 # want H706
}

signpost "elsewhere" {
  title = "Another future"
  when  = share(rumour > 1) > 0.5 # want H707
}

signpost "otherwise" {
  title = "What would be"
  when  = with({ mood = 1 }, rumour) > 1 # want H208
}

formula "silly" {
  value = signpost.cold ? 1 : 0 # want H208
}

outcome "heard" {
  unit  = "1"
  goal  = "minimise"
  value = mean(rumour)
}
