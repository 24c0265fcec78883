package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCmd struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Run prints a script that completes verbs and flags.
func (c *completionCmd) Run(a *app, k *kong.Context) error {
	verbs := verbsOf(k.Model.Node, "")
	switch c.Shell {
	case "bash":
		printCompletion(a.out, verbs, bashCompletion)
	case "zsh":
		printCompletion(a.out, verbs, zshCompletion)
	default:
		fishCompletion(a.out, verbs)
	}
	return nil
}

// command is a verb with what may follow it.
type command struct {
	path  string // "job add"; "" for leakytap itself
	next  []word
	flags []word
}

// word is something to complete, and what it is for.
type word struct{ text, help string }

// verbsOf lists a verb and all below it.
func verbsOf(n *kong.Node, path string) []command {
	v := command{path: path}
	var below []command
	for _, child := range n.Children {
		if child.Type != kong.CommandNode || child.Hidden {
			continue
		}
		v.next = append(v.next, word{child.Name, child.Help})
		below = append(below, verbsOf(child, strings.TrimSpace(path+" "+child.Name))...)
	}
	for at := n; at != nil; at = at.Parent {
		for _, f := range at.Flags {
			if !f.Hidden && !slices.ContainsFunc(v.flags, func(w word) bool { return w.text == "--"+f.Name }) {
				v.flags = append(v.flags, word{"--" + f.Name, f.Help})
			}
		}
	}
	return append([]command{v}, below...)
}

func (v command) words() (all []string) {
	for _, w := range slices.Concat(v.next, v.flags) {
		all = append(all, w.text)
	}
	return all
}

// Scripts for bash and zsh: in place of %[1]s the verbs as patterns, of %[2]s the
// cases of what may follow each.
const bashCompletion = `# leakytap completion bash > /etc/bash_completion.d/leakytap
_leakytap() {
	local path= word words
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case "${path:+$path }$word" in %[1]s) path="${path:+$path }$word" ;; esac
	done
	case "$path" in
%[2]s	esac
	COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _leakytap leakytap
`

const zshCompletion = `#compdef leakytap
# leakytap completion zsh > /usr/local/share/zsh/site-functions/_leakytap
_leakytap() {
	local at= one
	local -a follow
	for one in "${(@)words[2,CURRENT-1]}"; do
		case "${at:+$at }$one" in %[1]s) at="${at:+$at }$one" ;; esac
	done
	local words
	case "$at" in
%[2]s	esac
	follow=(${=words})
	compadd -- $follow || _files
}
compdef _leakytap leakytap
`

func printCompletion(w io.Writer, verbs []command, script string) {
	var patterns []string
	var cases strings.Builder
	for _, v := range verbs {
		if v.path != "" {
			patterns = append(patterns, `"`+v.path+`"`)
		}
		fmt.Fprintf(&cases, "\t%q) words=%q ;;\n", v.path, strings.Join(v.words(), " "))
	}
	fmt.Fprintf(w, script, strings.Join(patterns, "|"), cases.String())
}

func fishCompletion(w io.Writer, verbs []command) {
	var known []string
	for _, v := range verbs {
		known = append(known, "'"+v.path+"'")
	}
	fmt.Fprintf(w, `# leakytap completion fish > ~/.config/fish/completions/leakytap.fish
function __leakytap_at
	set -l at
	for word in (commandline -opc)[2..]
		if contains -- (string join ' ' $at $word) %s
			set at $at $word
		end
	end
	set at (string join ' ' $at)
	test "$at" = "$argv[1]"
end
complete -c leakytap -f -n "__leakytap_at ''"
`, strings.Join(known, " "))
	quote := strings.NewReplacer(`\`, `\\`, `'`, `\'`)
	for _, v := range verbs {
		for _, n := range v.next {
			fmt.Fprintf(w, "complete -c leakytap -f -n \"__leakytap_at '%s'\" -a '%s' -d '%s'\n", v.path, n.text, quote.Replace(n.help))
		}
		for _, f := range v.flags {
			fmt.Fprintf(w, "complete -c leakytap -n \"__leakytap_at '%s'\" -l '%s' -d '%s'\n", v.path, strings.TrimPrefix(f.text, "--"), quote.Replace(f.help))
		}
	}
}
