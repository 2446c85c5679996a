a = [for x in [1, 2] : -x if (x > 0)]
b = { for k, v in m : k => v... if !c }

c = { for k, v in m :
  k => { a = v
    b = -1 } }

d = x[0].y[*].z.*.w
e = a.0 .b
f = 1 - -1 - (-2) * !(!t)
g = c ? a : d ? -b : e
h = { "k": 1, k: 2, (z) = c ? 1 : 2 }
i = "${ a+b } and %{ if c }x%{ endif }"
j = ns::f(g(1)...)
k = []
l = {}
m = f()

n = [{
  a = 1
}, {
  a = 2 }]

o = f([
  1
])

empty {}

shut {
}

p "q" r {
  s = [
    1]
}

matrix = <<T
  1990  a    0.5
  2001  b  10.25
T

note = <<T
  untouched ${ x }
	text
T
