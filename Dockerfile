# Built from the packaged application: ./mvnw package first.
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /opt/liangdeng liangdeng
WORKDIR /opt/liangdeng
COPY --chown=liangdeng target/liangdeng-*.jar liangdeng.jar
USER liangdeng
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "liangdeng.jar"]
