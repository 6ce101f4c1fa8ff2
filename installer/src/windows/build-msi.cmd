@echo off
rem Makes the Windows package. Needs, on the PATH: a JDK 17 or newer with jlink and jpackage, Maven, WiX 3.14 (candle, light, heat).
rem Usage: build-msi.cmd VERSION   e.g.  build-msi.cmd 1.0.0
setlocal
if "%~1"=="" (echo build-msi.cmd VERSION & exit /b 2)
set "VERSION=%~1"
set "HOME_DIR=%~dp0..\..\.."
set "WORK=%HOME_DIR%\installer\target\windows"
if exist "%WORK%" rmdir /s /q "%WORK%"
mkdir "%WORK%" || exit /b 1

rem 1. Jars of the production edition, and Procrun, which makes the agent a Windows service.
call mvn -B -ntp -q -f "%HOME_DIR%\pom.xml" -DskipTests package dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=%WORK%\lib" || exit /b 1
call mvn -B -ntp -q dependency:unpack "-Dartifact=commons-daemon:commons-daemon:1.4.1:zip:bin-windows" "-DoutputDirectory=%WORK%\daemon" || exit /b 1
copy /y "%WORK%\daemon\amd64\prunsrv.exe" "%WORK%\daemon\prunsrv.exe" >nul || exit /b 1
mkdir "%WORK%\javafx"
move /y "%WORK%\lib\javafx-*-win.jar" "%WORK%\javafx" >nul || exit /b 1
del /q "%WORK%\lib\javafx-*.jar"

rem 2. Runtime and application image: the same modules as on Linux (vn.eid.installer.RuntimeImage).
jlink --module-path "%WORK%\javafx" --add-modules java.base,java.sql,java.desktop,java.logging,java.naming,java.net.http,java.management,java.smartcardio,java.xml,jdk.unsupported,jdk.crypto.ec,jdk.crypto.cryptoki,jdk.crypto.mscapi,jdk.httpserver,jdk.localedata,jdk.management,jdk.zipfs,jdk.net,javafx.base,javafx.graphics,javafx.controls,javafx.swing --strip-debug --no-header-files --no-man-pages --include-locales=en,vi --compress=2 --output "%WORK%\runtime" || exit /b 1
for %%F in ("%WORK%\lib\kiosk-app-*.jar") do set "MAIN_JAR=%%~nxF"
jpackage --type app-image --name eid-kiosk --app-version %VERSION% --input "%WORK%\lib" --main-jar "%MAIN_JAR%" --main-class vn.eid.kiosk.KioskMain --runtime-image "%WORK%\runtime" --java-options "-Dfile.encoding=UTF-8 -Dh2.bindAddress=127.0.0.1 --add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED -Xmx1g" --java-options "-Dkiosk.config=C:\ProgramData\eid-kiosk\kiosk.properties -Dkiosk.data.folder=C:\ProgramData\eid-kiosk\data" --dest "%WORK%\image" || exit /b 1

rem 3. The package. The lists of files are harvested, everything else stands in eid-kiosk.wxs.
heat dir "%WORK%\image\eid-kiosk" -nologo -cg ApplicationImage -dr INSTALLDIR -gg -srd -sreg -scom -var var.Image -out "%WORK%\image.wxs" || exit /b 1
candle -nologo -arch x64 -dWin64=yes -dVersion=%VERSION% "-dImage=%WORK%\image\eid-kiosk" "-dDaemon=%WORK%\daemon" -out "%WORK%\\" "%~dp0eid-kiosk.wxs" "%WORK%\image.wxs" || exit /b 1
light -nologo -out "%WORK%\eid-kiosk-%VERSION%.msi" "%WORK%\eid-kiosk.wixobj" "%WORK%\image.wixobj" || exit /b 1
echo %WORK%\eid-kiosk-%VERSION%.msi
