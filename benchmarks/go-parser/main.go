// Command go-parser tells which files go/parser accepts, to compare with Vigil's front end for Go.
//
//	go run benchmarks/go-parser DIR...                      one line for each file: 1 or 0, and its path
//	go run benchmarks/go-parser -mutate 3 -into OUT DIR...  writes three broken copies of each file first
//
// What only the resolution of names finds is no matter of syntax and is left out.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"go/parser"
	"go/scanner"
	"go/token"
	"hash/fnv"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	mutations := flag.Int("mutate", 0, "broken copies of each file")
	into := flag.String("into", "", "folder for broken copies")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	number := 0
	for _, root := range flag.Args() {
		err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
				return err
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if *mutations == 0 {
				judge(out, path, content)
			}
			for i := 0; i < *mutations; i++ {
				copy := filepath.Join(*into, fmt.Sprintf("%06d.go", number))
				number++
				broken := mutate(path, content, i)
				if err := os.WriteFile(copy, broken, 0o600); err != nil {
					return err
				}
				judge(out, copy, broken)
			}
			return nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func judge(out *bufio.Writer, path string, content []byte) {
	_, err := parser.ParseFile(token.NewFileSet(), path, content, parser.SkipObjectResolution)
	accepted := 1
	if err != nil {
		accepted = 0
	}
	fmt.Fprintf(out, "%d %s\n", accepted, path)
}

// mutate removes, doubles or exchanges one token; the same for the same file and number.
func mutate(path string, content []byte, number int) []byte {
	hash := fnv.New64a()
	fmt.Fprintf(hash, "%s %d", filepath.Base(path), number)
	random := rand.New(rand.NewSource(int64(hash.Sum64())))
	set := token.NewFileSet()
	file := set.AddFile(path, set.Base(), len(content))
	var lexer scanner.Scanner
	lexer.Init(file, content, func(token.Position, string) {}, 0)
	type region struct{ start, end int }
	var regions []region
	for {
		at, kind, text := lexer.Scan()
		if kind == token.EOF {
			break
		}
		if kind == token.SEMICOLON && text == "\n" {
			continue
		}
		if text == "" {
			text = kind.String()
		}
		start := file.Offset(at)
		regions = append(regions, region{start, min(start+len(text), len(content))})
	}
	if len(regions) < 2 {
		return content
	}
	one := random.Intn(len(regions) - 1)
	first, second := regions[one], regions[one+1]
	var result []byte
	switch random.Intn(3) {
	case 0:
		result = append(result, content[:first.start]...)
		result = append(result, content[first.end:]...)
	case 1:
		result = append(result, content[:first.end]...)
		result = append(result, ' ')
		result = append(result, content[first.start:]...)
	default:
		result = append(result, content[:first.start]...)
		result = append(result, content[second.start:second.end]...)
		result = append(result, content[first.end:second.start]...)
		result = append(result, content[first.start:first.end]...)
		result = append(result, content[second.end:]...)
	}
	return result
}
