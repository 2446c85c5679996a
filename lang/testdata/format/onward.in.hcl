# What changes on the way.
correlate "climate" {
 pairs=[
   [rise,rain,  0.6],   # warm air holds more water
     [rise,wages,-0.1],
 # none with the wind
 ]
  own = true
}
correlate "storms" { pairs = [ [tide , wind,0.7] ] }
signpost "fast" {
 title="The sea rises fast"
 when=sea>"10 cm"||fired(flood) # seen at the gauge
 lead  =  "4 years"
}
strategy "later" {
  title="Wait"
  set = { height=200, upkeep={2026=1,2032=2 ,
2040="3 EUR million/year" } }
  # the rule
  adapt {
    on=signpost.fast
    delay="4 years"   # the law takes its time
    set={height=320,
    upkeep=2}
  }
  adapt {
  on=signpost.dear
  set={
   2026=1
   upkeep=[1,2,3]
  }
  }
}
coverage "essay" {
  table=<<-T
  title   case.question
  p1 claim.a,claim.b;  left: 2 of 3
      p12  left: 2020   # no comment: part of the row

  p3 descriptor.road
  T
}
