package lang
import ("testing";"os";"fmt";"time")
func TestProbe(t *testing.T){
 d:=os.Getenv("CASE"); t0:=time.Now()
 c,l:=Load(os.DirFS(d),".")
 for _,f:=range l { fmt.Printf("%s %s %s: %s | %s | fix: %s\n",f.Range,f.Severity,f.Code,f.Summary,f.Detail,f.Fix); for _,n:=range f.Related{fmt.Println("      ",n.Range,n.Text)} }
 fmt.Println(c!=nil, len(l), time.Since(t0))
}
