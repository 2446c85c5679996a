package cli_test

import (
	"context"
	"os"

	"hedge/cli"
)

func ExampleMain() {
	code := cli.Main(context.Background(), cli.Streams{Out: os.Stdout, Err: os.Stdout}, []string{"run", "korae"})
	os.Stdout.WriteString(map[int]string{cli.ExitUsage: "exit code: usage"}[code])
	// Output:
	// error: no case "korae": it is neither a folder or file here nor an embedded case
	//   (did you mean "korea"?)
	//   help: hedge cases lists the embedded cases; hedge new DIR starts one
	// exit code: usage
}
