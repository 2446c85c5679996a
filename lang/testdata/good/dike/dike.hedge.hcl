# A course that changes on the way: levers by year, signposts and rules, coupled
# uncertainties.
case "dike" {
  title    = "A dike and a rising sea"
  question = "Should the dike be raised now, or when the sea shows how fast it rises?"
  horizon  = { from = 2026, to = 2046, step = 2 }
  as_of    = "2025-11-24"
  luck     = 20
}

descriptor "upstream" {
  title      = "What the country upstream does"
  observable = true
  state "dams"  { title = "It builds dams" }
  state "waits" { title = "It waits" }
}

uncertainty "rise" {
  title = "Rise of the sea"
  range = "2 to 12 mm/year"
  own   = true
}

uncertainty "rain" {
  title = "Rain in the hills against today"
  unit  = "1"
  range = "0.9 to 1.3"
  own   = true
}

uncertainty "wages" {
  title      = "Wages of dike builders against today"
  unit       = "1"
  range      = "1 to 2"
  observable = true
  own        = true
}

uncertainty "tide" {
  title        = "Highest tide of the year"
  distribution = "normal(100, 30) cm within 20 to 250"
  each         = "year"
  own          = true
}

uncertainty "wind" {
  title        = "Wind in the worst hour of the year"
  unit         = "1"
  distribution = "between 0.5 and 1.5"
  each         = "year"
  own          = true
}

# Warm seas bring rain; both come with storms of a kind.
correlate "climate" {
  title = "A warmer climate brings all of them"
  pairs = [
    [rise, rain, 0.6],
    [rise, wages, -0.1],  # hardly
  ]
  own   = true
}

correlate "storms" {
  pairs = [[tide, wind, 0.7]]
  own   = true
}

lever "height" {
  title   = "Height of the dike"
  range   = "100 to 400 cm"
  default = 250
  own     = true
}

lever "upkeep" {
  title   = "Spending on upkeep"
  unit    = "EUR million/year"
  range   = "0 to 10 EUR million/year"
  default = 2
  each    = "year"
  own     = true
}

signpost "fast" {
  title = "The sea rises fast"
  when  = sea > "10 cm" || upstream == "waits" && fired(flood)
  lead  = "4 years"
}

# Nobody's rule waits for it; it is watched all the same.
signpost "dear" {
  title = "Builders are dear"
  when  = wages > 1.5
}

strategy "now" {
  title = "High from the start"
  set   = { height = 350 }
}

strategy "later" {
  title = "Wait and see"
  set = {
    height = 200
    upkeep = { 2026 = 1, 2032 = 2, 2040 = "3 EUR million/year" }
  }
  adapt {
    on    = signpost.fast
    delay = "4 years"
    set   = { height = 320 }
  }
  adapt {
    on  = signpost.dear
    set = { upkeep = 4, height = "350 cm" }
  }
}

strategy "listed" {
  title = "Upkeep year by year"
  set   = { height = 250, upkeep = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4] }
}

strategy "even" {
  title = "A list of one value is that value"
  set   = { upkeep = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3] }
}

stock "sea" {
  unit    = "cm"
  initial = 0
  flow    = rise
}

formula "water" {
  unit  = "cm"
  value = sea + tide * wind * rain
}

event "flood" {
  title  = "The dike breaks"
  hazard = water > height ? "20 percent/year" : "0.1 percent/year"
}

formula "spending" {
  unit  = "EUR million/year"
  value = upkeep * wages + "0.02 EUR million/cm/year" * height
}

outcome "cost" {
  title = "What is spent"
  unit  = "EUR million"
  value = sum(spending)
  goal  = "minimise"
}

outcome "dry" {
  title = "The polder stays dry"
  unit  = "years"
  value = years(!fired(flood))
  goal  = "maximise"
}

claim "waiting_pays" {
  title         = "Waiting is the cheaper course"
  attributed_to = "The water board"
  unchecked     = true
  holds_if      = under(strategy.later, cost) < under(strategy.now, cost)
}

claim "waiting_is_cheap_and_safe" {
  title    = "Waiting is cheaper and no more land is lost"
  contrast = claim.waiting_pays
  note     = "The board counts money; this counts dry years too."
  holds_if = under(strategy.later, cost) < under(strategy.now, cost) && under(strategy.later, dry) >= under(strategy.now, dry)
}
