npx playwright test --config tests/e2e tests/e2e/navigation.spec.ts -g "markup" --repeat-each 25 > /tmp/perf2/flake.txt 2>&1
