DROP EVENT nightly;;
