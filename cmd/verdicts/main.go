// Command verdicts trains and evaluates the reader of replies: a tool for
// developers, not part of leakytap itself.
//
//	go run ./cmd/verdicts train --data ../shared/data
//	go run ./cmd/verdicts evaluate [--question TEXT] [--misses N] FILE.tsv|FILE.jsonl ...
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "verdicts:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) == 0 {
		return fmt.Errorf("say train or evaluate")
	}
	switch args[0] {
	case "train":
		return train(args[1:], out)
	case "evaluate":
		return evaluate(args[1:], out)
	}
	return fmt.Errorf("unknown command %q: say train or evaluate", args[0])
}

func flags(name string) *flag.FlagSet { return flag.NewFlagSet(name, flag.ContinueOnError) }
