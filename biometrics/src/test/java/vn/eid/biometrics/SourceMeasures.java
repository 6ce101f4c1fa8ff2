package vn.eid.biometrics;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sizes of methods as the compiler's own parser sees them. */
final class SourceMeasures {
    private SourceMeasures() {}

    private enum Records {
        INCLUDED,
        LEFT_OUT
    }

    static List<String> methodsLongerThan(long lines, List<Path> sources) throws IOException {
        return scan(sources, lines, Records.INCLUDED, (method, span) -> span);
    }

    /** Records are left out: their components are data, not collaborators. */
    static List<String> constructorsWithMoreThan(long parameters, List<Path> sources) throws IOException {
        return scan(
                sources,
                parameters,
                Records.LEFT_OUT,
                (method, span) -> method.getReturnType() == null && method.getBody() != null
                        ? method.getParameters().size()
                        : 0);
    }

    private static List<String> scan(
            List<Path> sources, long most, Records recordsToo, ToLongBiFunction<MethodTree, Long> measure)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap lines = unit.getLineMap();
                unit.accept(
                        new TreeScanner<Void, Void>() {
                            @Override
                            public Void visitClass(ClassTree type, Void nothing) {
                                return type.getKind() == Tree.Kind.RECORD && recordsToo == Records.LEFT_OUT
                                        ? nothing
                                        : super.visitClass(type, nothing);
                            }

                            @Override
                            public Void visitMethod(MethodTree method, Void nothing) {
                                long end = positions.getEndPosition(unit, method);
                                long span = end < 0
                                        ? 0
                                        : lines.getLineNumber(end)
                                                - lines.getLineNumber(positions.getStartPosition(unit, method))
                                                + 1;
                                if (measure.applyAsLong(method, span) > most) {
                                    found.add(unit.getSourceFile().getName() + ": " + method.getName());
                                }
                                return super.visitMethod(method, nothing);
                            }
                        },
                        null);
            }
        }
        return found;
    }
}
